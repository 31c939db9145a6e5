// Entry of the writing thread: plain JavaScript, because a worker's first file is loaded before tsx is.
import { register } from 'tsx/esm/api';

register();
await import('./trace-job.ts');
