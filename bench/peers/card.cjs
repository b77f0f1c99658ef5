// The answer of every peer to a press: a small card, as a sample bot gives it.
exports.cardOf = (caseId, count) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  body: [
    { type: 'TextBlock', text: `Case ${caseId}`, weight: 'Bolder', size: 'Medium' },
    { type: 'TextBlock', text: `Acknowledged (${count})`, wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Severity', value: 'High' },
        { title: 'Owner', value: 'Bea Voorbeeld' },
        { title: 'State', value: 'Acknowledged' },
      ],
    },
  ],
  actions: [{ type: 'Action.Execute', title: 'Resolve', verb: 'ack', data: { caseId } }],
});
exports.asInvokeResponse = (card) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});
