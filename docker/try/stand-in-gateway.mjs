import { createServer } from 'node:http';

const [address] = process.argv.slice(2);
const answer = (request, response) => request.resume().once('end', () => response.end(address));
createServer(answer).listen(8080, address, () => process.send('listening'));
