import { personal } from '../../personal.ts';
import { barredFromApplying, wrongPhase } from '../actors.ts';
import type { Context } from '../context.ts';
import type { Decided } from '../decided.ts';
import { happened, refused } from '../outcome.ts';
import type { CaseState } from '../state.ts';
import { tooLong } from '../text-length.ts';
import { type Accepted, type Command, happenedWithClocks, type Refused, todayOf, unfitTexts } from './act.ts';
import type { Rectification } from './procedure.ts';

/** Files of one report: enough for every defect of an order, and an officer can still look at each. */
export const mostReportFiles = 20;

type Reporting = { readonly case: Accepted; readonly order: Rectification };

/** The order that the applicant may report on now. Only the last one: an earlier one that was never reported has run out. */
function reporting(
  state: CaseState,
  act: 'AttachToReport' | 'RemoveFromReport' | 'ReportRectification',
  context: Context,
): Reporting | { readonly barred: Refused } {
  const barred = barredFromApplying(state, context.actor);
  if (barred) return { barred };
  if (state.phase !== 'accepted') return { barred: wrongPhase(state, act) };
  const order = state.procedure.rectifications.at(-1);
  if (!order || order.reportedOn !== null) return { barred: refused('RECTIFICATION_NOT_ORDERED') };
  return { case: state, order };
}

/** A photograph or a document for the report; it stays with the open order until the report is sent, whatever becomes of a try. */
export function attachToReport(state: CaseState, command: Command<'AttachToReport'>, context: Context): Decided {
  const found = reporting(state, command.type, context);
  if ('barred' in found) return found.barred;
  const { attachment, file, size, mediaType, name } = command;
  const { noticeNo, files } = found.order;
  if (tooLong({ name }).length > 0) return refused('VALUE_TOO_LONG', { fields: ['name'] });
  const there = files.find((f) => f.attachment === attachment);
  if (there) return there.file === file ? happened() : refused('REPORT_FILE_EXISTS');
  if (files.length >= mostReportFiles) return refused('REPORT_FILES_FULL', { most: mostReportFiles });
  return happened({
    type: 'RectificationFileAttached',
    data: { noticeNo, attachment, file, size, mediaType, name: personal(name) },
  });
}

/** The file leaves the report; the log keeps that it was there. */
export function removeFromReport(state: CaseState, command: Command<'RemoveFromReport'>, context: Context): Decided {
  const found = reporting(state, command.type, context);
  if ('barred' in found) return found.barred;
  const { attachment } = command;
  const { noticeNo, files } = found.order;
  if (!files.some((f) => f.attachment === attachment)) return refused('REPORT_FILE_UNKNOWN');
  return happened({ type: 'RectificationFileRemoved', data: { noticeNo, attachment } });
}

/** 整改报告: the applicant says what was put right, with the files attached by then; late is late, but it is taken. */
export function reportRectification(
  state: CaseState,
  command: Command<'ReportRectification'>,
  context: Context,
): Decided {
  const found = reporting(state, command.type, context);
  if ('barred' in found) return found.barred;
  const { noticeNo } = found.order;
  const unfit = unfitTexts({ report: command.report });
  if (unfit) return unfit;
  const [reportedOn, reportedAt] = [todayOf(context), context.now.toString()];
  return happenedWithClocks(found.case, context, (clocks) => ({
    type: 'RectificationReported',
    data: { noticeNo, reportedOn, reportedAt, report: personal(command.report), clocks },
  }));
}
