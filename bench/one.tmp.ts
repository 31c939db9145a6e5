import { client, measure } from './load.ts';

const [path = '', lanes = '16', seconds = '4'] = process.argv.slice(2);
const send = client('http://127.0.0.1:3300', Number(lanes));
console.log(path, await measure(() => send({ path }), { lanes: Number(lanes), seconds: Number(seconds) }));
process.exit(0);
