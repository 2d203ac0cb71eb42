// A store that speaks S3 and refuses wrong signatures: OpenStack Swift with s3api, whole in one temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort, startService } from './service-process.mjs';

const kinds = ['account', 'container', 'object'];

/** Starts Swift on 127.0.0.1; its files lie in the folder, whose file system must know extended attributes. */
export async function startSwift(folder) {
  const devices = path.join(folder, 'devices');
  mkdirSync(path.join(devices, 'd1'), { recursive: true });
  writeFileSync(
    path.join(folder, 'swift.conf'),
    '[swift-hash]\nswift_hash_path_suffix = tests\nswift_hash_path_prefix = tests\n',
  );
  const services = [];
  try {
    for (const kind of kinds) {
      const port = await freePort();
      buildRing(folder, kind, port);
      const file = writeSettings(folder, kind, [
        '[DEFAULT]',
        ...settingsOf(folder, port),
        `devices = ${devices}`,
        'mount_check = false',
        '[pipeline:main]',
        `pipeline = ${kind}-server`,
        `[app:${kind}-server]`,
        `use = egg:swift#${kind}`,
      ]);
      services.push(await startService(`swift-${kind}-server`, [file], port));
    }
    const memory = await freePort();
    services.push(
      await startService(
        'memcached',
        ['-u', 'nobody', '-l', '127.0.0.1', '-p', `${memory}`, '-U', '0'],
        memory,
      ),
    );
    const port = await freePort();
    const file = writeSettings(folder, 'proxy', [
      '[DEFAULT]',
      ...settingsOf(folder, port),
      ...proxySettings,
      '[filter:cache]',
      'use = egg:swift#memcache',
      `memcache_servers = 127.0.0.1:${memory}`,
    ]);
    services.push(await startService('swift-proxy-server', [file], port));
    return {
      /** As FILES_URL names it, for the user with the key of `proxySettings`. */
      url: `s3+http://test%3Atester:testing@127.0.0.1:${port}/tests`,
      stop: async () => {
        for (const service of services.toReversed()) await service.stop();
      },
    };
  } catch (error) {
    for (const service of services) await service.stop();
    throw error;
  }
}

const proxySettings = [
  '[pipeline:main]',
  'pipeline = catch_errors cache listing_formats s3api tempauth copy slo dlo proxy-server',
  ...['catch_errors', 'listing_formats', 's3api', 'copy', 'slo', 'dlo'].flatMap((name) => [
    `[filter:${name}]`,
    `use = egg:swift#${name}`,
  ]),
  '[filter:tempauth]',
  'use = egg:swift#tempauth',
  'user_test_tester = testing .admin',
  '[app:proxy-server]',
  'use = egg:swift#proxy',
  'account_autocreate = true',
];

function settingsOf(folder, port) {
  return [
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    `swift_dir = ${folder}`,
    // In this one process, so that its id ends all of it.
    'workers = 0',
    'user = root',
    'log_address = /dev/null',
    'log_level = ERROR',
  ];
}

function buildRing(folder, kind, port) {
  const ring = (...parameters) =>
    execFileSync('swift-ring-builder', [path.join(folder, `${kind}.builder`), ...parameters], {
      stdio: 'ignore',
    });
  ring('create', '4', '1', '0');
  ring(
    'add',
    '--region',
    '1',
    '--zone',
    '1',
    '--ip',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--device',
    'd1',
    '--weight',
    '1',
  );
  ring('rebalance');
}

function writeSettings(folder, name, lines) {
  const file = path.join(folder, `${name}-server.conf`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
