import { OPTIONS, readConfiguration } from '../configuration.ts';
import { buildApp } from '../http/app.ts';
import { openApiDocument } from '../http/openapi.ts';
import { openOffice } from '../office.ts';
import { EXIT, type Streams } from './run-command.ts';

/**
 * Runs a node until SIGINT, SIGTERM, SIGHUP or the end of its parent; then it takes no new request, finishes what runs and stops. Prints
 * one line `ready {json}` on standard output when it serves.
 */
export async function serveCommand(words: readonly string[], json: boolean, streams: Streams): Promise<number> {
  if (words[0] === 'options') {
    const list = OPTIONS.map(
      (o) =>
        `${o.name}${o.fallback === undefined ? '' : ` (default ${o.fallback || 'empty'})`}\n    ${o.meaning}\n    If wrong: ${o.whenWrong}`,
    );
    streams.out(json ? JSON.stringify(OPTIONS) : list.join('\n'));
    return EXIT.ok;
  }
  if (words[0] === 'openapi') {
    streams.out(JSON.stringify(await openApiDocument(), null, 2));
    return EXIT.ok;
  }
  if (words.length > 0) {
    streams.error(`tuofu serve takes no arguments; it reads the environment: ${words.join(' ')}`);
    return EXIT.usage;
  }
  // On a full disk, or when who reads them is gone, lines get lost; the node serves on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const configuration = readConfiguration(process.env);
  const opened = await openOffice(configuration);
  let app: Awaited<ReturnType<typeof buildApp>> | undefined;
  try {
    if (configuration.roles.includes('web')) {
      app = await buildApp(opened.office);
      await app.listen({ host: configuration.host, port: configuration.port }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EADDRINUSE'
          ? new Error(
              `port ${configuration.port} on ${configuration.host} is taken: stop what uses it or set TUOFU_PORT`,
            )
          : error;
      });
    }
    if (configuration.roles.includes('jobs')) await opened.startJobs();
    if (configuration.roles.includes('clocks')) opened.startClocks();
  } catch (error) {
    await app?.close();
    await opened.stop();
    throw error;
  }
  const address = app?.addresses()[0];
  streams.out(
    `ready ${JSON.stringify({ url: configuration.publicUrl, port: address && typeof address === 'object' ? address.port : null, roles: configuration.roles, ...(json ? { pid: process.pid } : {}) })}`,
  );
  await untilTold();
  if (app) await closeSoon(app);
  await opened.stop();
  return EXIT.ok;
}

/**
 * Takes no new request and lets those that run finish, at most 10 s. A connection that becomes idle meanwhile is closed too:
 * a caller that keeps it open for later would otherwise hold up the end until its keep-alive time is over.
 */
async function closeSoon(app: Awaited<ReturnType<typeof buildApp>>): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), 10_000);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

/** Waits for a signal, or for the parent that started this node through a channel to go away; then lets go of both. */
function untilTold(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve) => {
    const keepAlive = setInterval(() => {}, 60_000);
    const told = () => {
      clearInterval(keepAlive);
      process.off('disconnect', told);
      if (process.connected) process.disconnect?.();
      resolve();
    };
    for (const signal of signals) process.on(signal, told);
    if (process.channel) process.on('disconnect', told);
  });
}
