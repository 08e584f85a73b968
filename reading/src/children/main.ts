import type { Answer, ChildMessage, Job } from './messages.ts';

/**
 * A reader process. It takes a job, answers, and takes the next. What it cannot answer for (a library that aborted,
 * memory that ran out) ends it: after that its libraries are not to be trusted, and the pool starts another.
 */
const say = (message: ChildMessage) => void process.send?.(message);

const recognising = (page: number) => say({ say: 'recognising', page });

// Libraries are loaded by the first job that needs them: a reader of text layers stays small.
async function answer(job: Job): Promise<Answer> {
  switch (job.kind) {
    case 'read': {
      const { readFile } = await import('../read-file.ts');
      return await readFile(job.path, job.mediaType, recognising);
    }
    case 'text': {
      const { readText } = await import('../read-text.ts');
      return await readText(job.path);
    }
    case 'page': {
      const { previewPage } = await import('../preview-page.ts');
      return await previewPage(job);
    }
  }
}

process.on('message', (job: Job) => {
  answer(job).then(
    (given) => say({ say: 'done', answer: given }),
    () => process.exit(70),
  );
});
process.on('disconnect', () => process.exit(0));
say({ say: 'ready' });
