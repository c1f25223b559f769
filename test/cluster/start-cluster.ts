import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const source = fileURLToPath(new URL('node/', import.meta.url));
/** The jars are fetched once for all runs. */
const jars = fileURLToPath(new URL('../../node_modules/.cache/cluster-jars', import.meta.url));
const flags = [
  '-Xms256m',
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Djava.security.manager=allow',
  '-Dopensearch.set.netty.runtime.available.processors=false',
  '-Dio.netty.noUnsafe=true',
  '-Dlog4j2.disable.jmx=true',
];

/** A cluster of one manager and two data nodes on this machine. */
export interface TestCluster {
  /** Addresses of the data nodes. */
  urls: string[];
  /** Ends a data node at once, as a failing machine does. */
  kill: (place: number) => void;
  /** Starts a data node that was ended. */
  restart: (place: number) => void;
  waitForNodes: (count: number, status?: 'green' | 'yellow') => Promise<void>;
  stop: () => Promise<void>;
}

/** Why no cluster can be started here; nothing where one can. */
export function findObstacle(): string | undefined {
  for (const [program, argument] of [
    ['javac', '-version'],
    ['mvn', '-version'],
  ]) {
    if (spawnSync(program, [argument]).status !== 0) return `${program} is not here`;
  }
  if (!existsSync(jars)) {
    const { status } = spawnSync(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        join(source, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${jars}.new`,
      ],
      { timeout: 240_000 },
    );
    if (status !== 0) return 'Maven could not fetch OpenSearch';
    spawnSync('mv', [`${jars}.new`, jars]);
  }
  return undefined;
}

export async function startCluster(): Promise<TestCluster> {
  const home = makeTemporaryFolder();
  const path = [home, ...readdirSync(jars).map((name) => join(jars, name))].join(delimiter);
  execFileSync('javac', ['-cp', path, '-d', home, join(source, 'ClusterNode.java')]);
  const ports = await findPorts(6);
  const running: (ChildProcess | undefined)[] = [];
  const start = (place: number): void => {
    const name = `node-${place}`;
    const folder = join(home, name);
    mkdirSync(join(folder, 'config'), { recursive: true });
    const child = spawn(
      'java',
      [
        ...flags,
        ...['-cp', path, 'ClusterNode', name, place === 0 ? 'cluster_manager' : 'data', folder],
        ...[String(ports[place * 2]), String(ports[place * 2 + 1]), `127.0.0.1:${ports[1]}`, 'node-0'],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const log = createWriteStream(join(folder, 'log.txt'), { flags: 'a' });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    running[place] = child;
  };
  for (const place of [0, 1, 2]) start(place);
  const urls = [1, 2].map((place) => `http://127.0.0.1:${ports[place * 2]}`);
  const waitForNodes: TestCluster['waitForNodes'] = async (count, status = 'yellow') => {
    const address = `http://127.0.0.1:${ports[0]}/_cluster/health?wait_for_nodes=${count}&wait_for_status=${status}&timeout=5s`;
    for (let tries = 0; tries < 60; tries++) {
      const health = await fetch(address)
        .then((answer) => answer.json())
        .catch(() => undefined);
      if (health && health.timed_out === false) return;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error(`The cluster has no ${count} nodes; see ${home}.`);
  };
  await waitForNodes(3);
  return {
    urls,
    kill: (place) => void running[place + 1]?.kill('SIGKILL'),
    restart: (place) => start(place + 1),
    waitForNodes,
    stop: async () => {
      for (const child of running) child?.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
  };
}

async function findPorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
