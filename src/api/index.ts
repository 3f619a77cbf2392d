/**
 * The interface: the observatory over HTTP. Every route is a declaration in `contract`; here it gets its reader (the owner by token, else the
 * public one), its answer, its exports and its problems. Only this machine is answered, and only under its own name.
 */
export { type Served, serve, type ServeOptions } from "./serve.ts";
export { buildServer, type ServerOptions } from "./server.ts";
export { routes } from "./contract/index.ts";
export { problemBody } from "./problems.ts";
