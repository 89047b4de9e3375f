import { readArgs } from '../support/args.ts';
import { listen, partnerServer, stopOnSignal } from '../support/server.ts';
import { registerRoutes } from './routes.ts';
import { openRegister } from './store.ts';

const args = readArgs('partners/register', 3023, { flags: ['auto-clear'] });
const register = openRegister(args.data);

stopOnSignal();
await listen(
  partnerServer('register', registerRoutes(register, args.flags.has('auto-clear')), register.counts),
  'register',
  args.port,
);
