// Runs on the machine's own Node before anything is installed. Nothing here is newer than Node 12, so that an old one gets
// as far as the sentence that says it is too old.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(
    `托付需要 Node 20 或更高版本，本机是 ${process.versions.node}。请安装 Node 20+（https://nodejs.org）后重试。\n` +
      `Tuofu needs Node 20 or later to set itself up; this machine has ${process.versions.node}. Install Node 20+ (https://nodejs.org) and run the same command again.\n`,
  );
  process.exitCode = 4;
} else import('./bootstrap/set-up-and-run.mjs').then((m) => m.setUpAndRun(process.argv.slice(2)));
