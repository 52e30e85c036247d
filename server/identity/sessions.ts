import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Clock } from '../database/clock';
import { isBusy } from '../database/is-busy';

const second = 1_000;

/** What `readSession` needs to know, in seconds. */
interface SessionTimes {
  /** How long a session lasts without being used. */
  length: number;
  /** How long a cookie is left as it is. */
  renewal: number;
}

/**
 * Adds `readSession` to the identity service, which finds whose session a request carries.
 *
 * The service’s own way deletes a session that ran out, which a clock that jumps makes of all of them. Here one is kept;
 * as long as the clock is not believed it is as good as any, and lasts anew. The cookie is renewed by when it last was, not
 * by when the session ends, since a wrong clock may have put that years ahead.
 */
export function steadySessions(clock: Clock, { length, renewal }: SessionTimes) {
  return {
    id: 'steady-sessions',
    endpoints: {
      readSession: createAuthEndpoint(
        '/read-session',
        { method: 'GET', requireHeaders: true },
        async (context) => {
          const { authCookies, internalAdapter, secret } = context.context;
          const token = await context.getSignedCookie(authCookies.sessionToken.name, secret);
          const found = token ? await internalAdapter.findSession(token) : null;
          if (found === null) return context.json(null);
          const { session, user } = found;
          const now = Date.now();
          const ends = session.expiresAt.getTime();
          if (ends <= now && (await clock.isTrusted())) return context.json(null);
          if (ends > now && Math.abs(now - session.updatedAt.getTime()) < renewal * second)
            return context.json({ userId: user.id });
          const renewed = await internalAdapter
            .updateSession(session.token, {
              expiresAt: new Date(Math.max(ends, now + length * second)),
              updatedAt: new Date(now),
            })
            .catch((error: unknown) => {
              if (isBusy(error)) return 'later' as const;
              throw error;
            });
          if (renewed === 'later') return context.json({ userId: user.id });
          if (renewed === null) return context.json(null);
          await setSessionCookie(context, { session: renewed, user });
          return context.json({ userId: user.id });
        },
      ),
    },
  };
}
