/** As much of an AWS client as is changed here. */
interface Client {
  middlewareStack: { remove(name: string): boolean };
}

/** Takes from a client what it does at each call for nobody here: a quarter of its own work on a put. */
export function lean<C extends Client>(client: C): C {
  // Copies all that is sent and answered for a logger. There is none, and neither may reach a log.
  client.middlewareStack.remove('loggerMiddleware');
  // Tells AWS which SDK calls. Who calls is told by the role.
  client.middlewareStack.remove('getUserAgentMiddleware');
  return client;
}
