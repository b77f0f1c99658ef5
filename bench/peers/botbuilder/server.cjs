// botbuilder as Microsoft's samples use it: CloudAdapter, ActivityHandler and restify, unchanged.
const {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} = require('botbuilder');
const restify = require('restify');
const { asInvokeResponse, cardOf } = require('../card.cjs');

const { PORT, BOT_ID, BOT_PASSWORD, BOT_TENANT_ID } = process.env;

class Echo extends ActivityHandler {
  presses = 0;

  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }

  async onAdaptiveCardInvoke(_context, value) {
    this.presses += 1;
    return asInvokeResponse(cardOf(value.action.data.caseId, this.presses));
  }
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: BOT_ID,
    MicrosoftAppPassword: BOT_PASSWORD,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: BOT_TENANT_ID,
  }),
);
adapter.onTurnError = async (_context, error) => {
  throw error;
};
const bot = new Echo();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(PORT), '127.0.0.1');
