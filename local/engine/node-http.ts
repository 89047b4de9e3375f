/**
 * Node's HTTP, taken as one object. An `import` asks the module for every name that it has, also for WebSocket, and Node then loads its whole
 * HTTP client for browsers' programs, which nothing here needs: that would be a tenth of the time that the engine takes to start.
 */
export const http = process.getBuiltinModule('node:http');
