/** Why a command or query said no. The code picks the message; nothing is written when one is thrown. */
export type RefusalCode =
  | 'notSignedIn'
  | 'notPermitted'
  | 'notFound'
  | 'invalid' // fields says which input and why
  | 'conflict' // somebody saved in between; current holds the newer version
  | 'likelyDuplicate' // candidates must be looked at and confirmed
  | 'unitDoubt' // an amount that looks a unit off: confirm or correct
  | 'incomplete' // fields required for the next stage are missing
  | 'notAllowedMove'
  | 'locked' // too many failed sign-ins
  | 'tooMany'; // rate limit

export type FieldProblems = Readonly<Record<string, string>>;

/**
 * A refusal in the user's words. `message` is a complete Chinese sentence that says what to do;
 * `fields` maps an input's name to its own sentence. Never carries internal amounts or contacts.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldProblems;
  readonly detail: unknown;

  constructor(code: RefusalCode, message: string, extra: { fields?: FieldProblems; detail?: unknown } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = extra.fields ?? {};
    this.detail = extra.detail;
  }
}
