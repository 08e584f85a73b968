import { isUndecided } from '@tuofu/domain';
import { actByRule, eventOf, type Job } from './job.ts';

/**
 * 读取材料: after MaterialAttached. Reads the file in a child process and records what it says, or why it says nothing.
 * A second run finds the reading recorded and changes nothing.
 */
export const readMaterial: Job = async (office, job) => {
  const event = await eventOf(office, job);
  const { material } = event.data as { material: string };
  const { state } = await office.cases.load(job.authority, job.stream);
  // In a case that has ended meanwhile nothing is read any more: nobody will compare it, and nothing may be recorded.
  if (!isUndecided(state)) return;
  const known = state.materials.find((m) => m.material === material);
  if (known?.reading.state !== 'waiting') return;
  const reading = await office.reading.read(office.files.path(job.authority, known.file), known.mediaType);
  try {
    await actByRule(office, job, 'read-material', {
      type: 'RecordReading',
      material,
      reading:
        reading.outcome === 'read'
          ? { documentType: reading.documentType, source: reading.source, pages: reading.pages, fields: reading.fields }
          : { code: reading.code },
    });
  } catch (error) {
    // It ended while the file was being read.
    if (isUndecided((await office.cases.load(job.authority, job.stream)).state)) throw error;
  }
};
