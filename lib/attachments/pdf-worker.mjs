// Entry of the checking thread: plain JavaScript, because a worker's first file is loaded before tsx is.
import { register } from 'tsx/esm/api';

register();
await import('./pdf-job.ts');
