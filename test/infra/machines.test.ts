// The state machines as they are written: what AWS would refuse, and what the design demands of each of them.
import './machines/data.ts';
import './machines/rules.ts';
