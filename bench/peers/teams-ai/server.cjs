// An application of teams-ai with its state in memory, behind restify, unchanged.
const { Application, TeamsAdapter } = require('@microsoft/teams-ai');
const { ActivityTypes, ConfigurationServiceClientCredentialFactory, MemoryStorage } = require('botbuilder');
const restify = require('restify');
const { cardOf } = require('../card.cjs');

const { PORT, BOT_ID, BOT_PASSWORD, BOT_TENANT_ID } = process.env;

const adapter = new TeamsAdapter(
  {},
  new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: BOT_ID,
    MicrosoftAppPassword: BOT_PASSWORD,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: BOT_TENANT_ID,
  }),
);
adapter.onTurnError = async (_context, error) => {
  throw error;
};
const app = new Application({ storage: new MemoryStorage() });
app.activity(ActivityTypes.Message, async (context, state) => {
  state.conversation.count = (state.conversation.count ?? 0) + 1;
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
app.adaptiveCards.actionExecute('ack', async (_context, state, data) => {
  state.conversation.presses = (state.conversation.presses ?? 0) + 1;
  return cardOf(data.caseId, state.conversation.presses);
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await app.run(context);
  });
});
server.listen(Number(PORT), '127.0.0.1');
