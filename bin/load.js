// Loads the bundles with the bytecode that the build kept beside them. Half of a short command is otherwise spent on
// reading the same functions anew. Bytecode belongs to one Node on one kind of machine; V8 refuses any other, and then
// the source alone is used.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const suffix = `.${process.version}-${process.platform}-${process.arch}.bytecode`;
const modules = new Map();
const scripts = new Map();

function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const file = join(folder, name);
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: bytecodeOf(file) });
  const module = { exports: {} };
  scripts.set(file, script);
  modules.set(name, module);
  script.runInThisContext()(module.exports, near, module);
  return module.exports;
}

/** What a bundle asks for: another bundle, or a module of Node. */
function near(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

function bytecodeOf(file) {
  try {
    return readFileSync(file + suffix);
  } catch {
    return undefined;
  }
}

module.exports = { load, scripts, suffix };
