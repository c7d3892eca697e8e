#!/usr/bin/env node
const { main, realWorld } = require('./load.js').load('rounds.js');
void main(process.argv.slice(2), realWorld()).then(code => (process.exitCode = code));
