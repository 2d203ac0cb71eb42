import { redirect, useRouteLoaderData } from 'react-router';
import { getMe, type Me } from '#modules/identity/contract.ts';
import { isPermitted, type Permission } from '#kernel/permission.ts';
import { call, ReplyError } from './api.ts';

/** Where signing in happens. */
export const signInPath = '/dang-nhap';

/** The route whose loader holds the signed-in person. */
export const signedInRoute = 'signed-in';

let asked: Promise<Me> | null = null;

/** Who is signed in, for the frame of the app; asked anew whenever the frame is entered. */
export async function loadMe({ request }: { request: Request }): Promise<Me> {
  asked = call(getMe, {});
  return orSignIn(request, asked);
}

/** Who is signed in, for pages that ask for what is theirs. */
export function whoIsAsking(): Promise<Me> {
  return asked ?? call(getMe, {});
}

/** Whether the person may use a route, for pages that leave out what they may not. */
export async function mayUse(request: Request, permission: Permission): Promise<boolean> {
  const me = await orSignIn(request, asked ?? call(getMe, {}));
  return isPermitted(me.roles, permission);
}

/** Waits for what a page needs; whoever is not signed in goes to the sign-in page and comes back afterwards. */
export async function orSignIn<Loaded>(request: Request, loading: Promise<Loaded>): Promise<Loaded> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof ReplyError && error.problem.status === 401) {
      const { pathname, search } = new URL(request.url);
      throw redirect(
        pathname === '/' ? signInPath : `${signInPath}?${new URLSearchParams({ ve: pathname + search })}`,
      );
    }
    throw error;
  }
}

/** The signed-in person, on every page inside the frame. */
export function useMe(): Me {
  return useRouteLoaderData(signedInRoute) as Me;
}

/**
 * "Trần Văn Thử – Công chức Văn phòng, xã Mẫu". What is said already is not said again: of a person known by position
 * only, or of a position that names the unit, "Chuyên viên Sở Nội vụ tỉnh Mẫu".
 */
export function whoIs({ name, position, unit }: Me): string {
  const who = position.startsWith(name)
    ? position
    : name.startsWith(position)
      ? name
      : `${name} – ${position}`;
  return who.endsWith(unit.name) ? who : `${who}, ${unit.name}`;
}

/** Whether to offer what the permission allows; the server decides again. */
export function useMay(permission: Permission): boolean {
  return isPermitted(useMe().roles, permission);
}
