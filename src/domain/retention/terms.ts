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
  /** A decided signal stays under "what I passed on" for so long after the feedback, whatever was decided. */
  ownAfterFeedback: 30,
  /** A key outlives what it sealed by a little: whoever erases the item erases its key, and this is for the case that nobody did. */
  keyAfterItem: 30,
  /** Long enough for every repeat of a press that a client can make: a button lives no longer. */
  idempotencyKey: 8,
  outboxDeadLetter: 30,
  /** Audit entries are content-free and keep their own term. */
  audit: 3653,
  /** Decisions of the mayor and the DPO, kept as long as the log that tells of them. */
  decision: 3653,
  /** One that nobody took. */
  decisionUntaken: 365,
  /** A session, its invitations, items and ledger of acknowledgements, after it was held or called off. */
  session: 365,
  /** A draft of a session that nobody proposed. */
  sessionDraft: 90,
  /** Language and conversation reference of somebody who was not heard of again. */
  profileAfterLastUse: 400,
} as const;
