// The packaged template of stage dev, packaged once for all of these.
import './template/access.ts';
import './template/data.ts';
import './template/functions.ts';
import './template/state-machines.ts';
