// domain.md §6: everything ends in time. Days, from the instant named in the key.

export const RETENTION_DAYS = {
  /** Drafts: seen by their author only. */
  draftAfterStart: 7,
  draftWarningAfterStart: 5,
  /** Requests (call me back, advice) after they were closed, and at the latest after they were made. */
  requestAfterClosing: 30,
  requestAfterAsking: 183,
  /** The law of the cell: a signal that is not listed, at most six months. */
  signalMaximum: 183,
  /** Long enough for every repeat of a press that a client can make: a button lives no longer. */
  idempotencyKey: 8,
  outboxDeadLetter: 30,
  /** Audit entries are content-free and keep their own term. */
  audit: 3653,
  /** Language and conversation reference of somebody who was not heard of again. */
  profileAfterLastUse: 400,
} as const;
