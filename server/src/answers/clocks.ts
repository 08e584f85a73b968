import { Type } from 'typebox';
import { day, flag, named, object, orNull, text, whole, words } from './kit.ts';

export const certainty = words('verified', 'known', 'uncertain');
export const light = words('green', 'yellow', 'red', 'overdue', 'amber-not-computable');
export const workingDaysLeft = Type.Integer({
  description: 'Working days until the due day, today not counted; negative when it has passed.',
});
export const stopReason = words(
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'site-check',
  'rectification',
  'document-edit',
);
/** Procedures of article 45 that are announced in writing. */
export const procedureName = words(
  'expert-review',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'tender',
  'auction',
);
/** What an officer may do; `operate` opens no case. */
export const duty = words('handle', 'review', 'legal', 'decide', 'head', 'operate');
export const extendedBy = words('head', 'government-head');

/** A deadline with everything from which it was derived. */
export const clockAnswers = [
  object(
    'Clock',
    {
      clock: words('acceptance', 'decision', 'issue'),
      limit: words('statutory', 'promised'),
      reading: words('strict', 'lenient', 'information'),
      pending: flag,
      article: text,
      certainty,
      workingDays: whole,
      start: Type.Object({ event: words('receipt', 'acceptance', 'decision'), day }),
      stops: Type.Array(
        Type.Object({
          reason: stopReason,
          from: day,
          to: orNull(day),
          noticeNo: orNull(text),
          servedOn: orNull(day),
          announcedWorkingDays: orNull(whole),
          counted: flag,
        }),
      ),
      extension: orNull(
        Type.Object({
          grantedOn: day,
          noticeNo: text,
          workingDays: whole,
          article: text,
          certainty,
          by: extendedBy,
          counted: flag,
        }),
      ),
      end: Type.Unsafe<unknown>({
        anyOf: [
          Type.Object({ day }),
          Type.Object({ notComputable: Type.Object({ needs: whole, from: day, days: whole }) }),
        ],
      }),
      endText: named('Both'),
      light: orNull(light),
      daysLeft: orNull(workingDaysLeft),
      calendarVersion: text,
    },
    'A deadline; `light` only for the strict reading, `endText` is a day, or a count of working days while the calendar of its year is not published.',
  ),
] as const;
