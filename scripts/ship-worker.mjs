// A thread that ships the lesson files it is told the names of.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { shipper, from, to, finished } = workerData;
const { shipFile } = await import(pathToFileURL(shipper).href);
parentPort.on('message', (name) => parentPort.postMessage(shipFile(from, to, name, finished)));
