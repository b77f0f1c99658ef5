// An application of the Microsoft 365 Agents SDK with its state in memory, behind its own express server, unchanged.
const { BOT_ID, BOT_PASSWORD, BOT_TENANT_ID, PORT } = process.env;
Object.assign(process.env, { clientId: BOT_ID, clientSecret: BOT_PASSWORD, tenantId: BOT_TENANT_ID });
const { AgentApplication, MemoryStorage } = require('@microsoft/agents-hosting');
const { startServer } = require('@microsoft/agents-hosting-express');
const { cardOf } = require('../card.cjs');

const agent = new AgentApplication({ storage: new MemoryStorage() });
agent.onActivity('message', async (context, state) => {
  state.setValue('conversation.count', (state.getValue('conversation.count') ?? 0) + 1);
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
let presses = 0;
agent.adaptiveCards.actionExecute('ack', async (_context, _state, data) => {
  presses += 1;
  return cardOf(data.caseId, presses);
});
startServer(agent, { port: Number(PORT) });
