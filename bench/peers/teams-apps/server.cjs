// An application of teams.apps (the Teams SDK), unchanged.
const { App } = require('@microsoft/teams.apps');
const { ConsoleLogger } = require('@microsoft/teams.common');
const { asInvokeResponse, cardOf } = require('../card.cjs');

const { PORT, BOT_ID, BOT_PASSWORD, BOT_TENANT_ID } = process.env;

const app = new App({
  clientId: BOT_ID,
  clientSecret: BOT_PASSWORD,
  tenantId: BOT_TENANT_ID,
  logger: new ConsoleLogger('bench', { level: 'error' }),
});
app.on('message', async ({ send, activity }) => {
  await send(`Echo: ${activity.text}`);
});
let presses = 0;
app.on('card.action', async ({ activity }) => {
  presses += 1;
  return asInvokeResponse(cardOf(activity.value.action.data.caseId, presses));
});
app.start(Number(PORT));
