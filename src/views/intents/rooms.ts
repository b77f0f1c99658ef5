// Convening: how far the room of a session is.

export const ROOMS_SCREENS = ['convening'] as const;
export const ROOMS_COMMANDS = ['retryConvening'] as const;
