import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandFailed, run } from './run.ts';

/** There is no Python that could run MiniStack; the message says how to get one. */
export class PythonMissing extends Error {}

const root = path.resolve(import.meta.dirname, '../..');
const requirements = path.join(import.meta.dirname, 'requirements.txt');
const venv = path.join(root, '.venv');
const windows = process.platform === 'win32';
const bin = path.join(venv, windows ? 'Scripts' : 'bin');
const stamp = path.join(venv, 'kulanz-requirements.txt');

/**
 * Makes the project's virtual environment with what requirements.txt pins, unless it is there already, and gives the
 * path of its `ministack`. Throws {@link PythonMissing} where there is no Python 3.10 or newer with `venv`.
 */
export async function ministackProgram(tell: (progress: string) => void): Promise<string> {
  const wanted = readFileSync(requirements, 'utf8');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const python = path.join(bin, windows ? 'python.exe' : 'python');
    const isUsable = await run(python, ['-m', 'pip', '--version'], { seconds: 20 }).then(yes, no);
    const maker = isUsable ? undefined : await findPython();
    tell('Making the Python environment .venv (once, needs the network) …');
    if (maker) await makeVenv(maker);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
    await run(python, pip, { seconds: 240 });
    writeFileSync(stamp, wanted);
  }
  return path.join(bin, 'ministack');
}

const yes = () => true;
const no = () => false;

const recentEnough = 'import sys; print(sys.version_info >= (3, 10))';

async function findPython(): Promise<string> {
  for (const name of ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python']) {
    const answer = await run(name, ['-c', recentEnough], { seconds: 20 }).catch(() => 'none');
    if (answer.trim() === 'True') return name;
  }
  throw new PythonMissing(
    `The local stack runs on MiniStack, which needs Python 3.10 or newer, and there is none on the PATH. ${howToGet} ` +
      'The embedded engine (npm start) and the tests (npm test) need no Python.',
  );
}

async function makeVenv(python: string): Promise<void> {
  try {
    await run(python, ['-m', 'venv', '--clear', venv], { seconds: 120 });
  } catch (error) {
    if (!(error instanceof CommandFailed) || !/ensurepip|No module named venv/.test(error.message)) throw error;
    throw new PythonMissing(`This Python (${python}) cannot make virtual environments. ${howToGet}`);
  }
}

const howToGet =
  'To get it: apt install python3 python3-venv (Debian, Ubuntu), brew install python (macOS), or https://www.python.org/downloads/.';
