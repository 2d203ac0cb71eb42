/**
 * How the server runs on a small office computer. Given on its command line, so that the code, not a file in the
 * records' folder, decides; `isScratch` gives up safety for speed and is for tests alone.
 */
export function serverSettings(port: number, isScratch: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    random_page_cost: 1.1,
    jit: 'off',
    io_method: 'sync',
    huge_pages: 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'warning',
    // A statement that fails may carry a person's words: the application logs its own faults, without values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    fsync: isScratch ? 'off' : 'on',
    full_page_writes: isScratch ? 'off' : 'on',
    synchronous_commit: isScratch ? 'off' : 'on',
    // Whose start this server belongs to: another start tells an orphan from a server that is just coming up.
    'minh_chung.starter_pid': process.pid,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
