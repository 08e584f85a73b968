/** A row of a repeating group, such as one chemical or one safety officer; numbers are decimal text. */
export type Row = Readonly<Record<string, string>>;

/** The value of a form field; numbers are exact decimal text, days `YYYY-MM-DD`. */
export type AnswerValue = string | boolean | readonly Row[];

/** The answers of a case by field path, e.g. `company.uscc`. */
export type Answers = Readonly<Record<string, AnswerValue>>;
