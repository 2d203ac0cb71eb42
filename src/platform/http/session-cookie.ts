/** The cookie that carries a session's token. */
export const sessionCookie = 'minh_chung_session';
