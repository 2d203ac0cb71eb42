import path from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig, settings } from './config.ts';
import { StartFault } from './start-fault.ts';

test('without any setting the program runs on this computer only, with its own database', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: path.resolve('data'),
    databaseUrl: null,
    databaseReadUrl: null,
    filesUrl: null,
    scanner: null,
    trustFolder: null,
    isDemo: true,
    logLevel: 'info',
    publicUrl: 'http://localhost:3000',
    sessionHours: 12,
    uploadMaxBytes: 50 * 1024 * 1024,
  });
});

test('the public address follows the port and loses its last slash', () => {
  expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readConfig({ PUBLIC_URL: 'https://minhchung.example/' }).publicUrl).toBe(
    'https://minhchung.example',
  );
});

test('every wrong setting is listed in one message, in both languages, without its value', () => {
  const wrong = {
    PORT: '99999',
    HOST: 'a b',
    DATABASE_URL: 'mysql://owner:hunter2@db/x',
    DATABASE_READ_URL: 'postgres://owner:hunter2@db',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'minhchung.example',
    SESSION_HOURS: '0',
    UPLOAD_MAX_MB: '1.5',
  };
  const fault = faultOf(() => readConfig(wrong));
  for (const name of Object.keys(wrong)) expect(fault.message.split(`- ${name}:`)).toHaveLength(3);
  expect(fault.message).not.toContain('hunter2');
  expect(fault.message).not.toContain('DATA_DIR');
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
});

test('a database address is hidden wherever the configuration is printed', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://owner:hunter2@127.0.0.1:5432/minh_chung' });
  expect(config.databaseUrl?.reveal()).toContain('hunter2');
  const printed = [JSON.stringify(config), inspect(config), String(config.databaseUrl)];
  for (const text of printed) expect(text).not.toContain('hunter2');
});

test('each setting is described once, in both languages', () => {
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  for (const { purpose } of settings)
    expect([purpose.vi, purpose.en].every((text) => text.endsWith('.'))).toBe(true);
});

function faultOf(work: () => unknown): StartFault {
  try {
    work();
  } catch (error) {
    if (error instanceof StartFault) return error;
  }
  throw new Error('a StartFault was expected');
}
