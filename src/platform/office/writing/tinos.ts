import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const files = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const;

/** The four faces of Tinos, the free font with the measures of Times New Roman. */
export async function readTinos(): Promise<Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(files.map((file) => readFile(resolve(`@expo-google-fonts/tinos/${file}`))));
}
