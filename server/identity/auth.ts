import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins';
import { Clock } from '../database/clock';
import type { Database } from '../database/database';
import { clock, database } from '../database/opened';
import { authSecret, ownOrigins } from '../settings.mjs';
import { steadySessions } from './sessions';

const day = 24 * 60 * 60;

/** The longest that browsers keep a cookie: an anonymous reader can never sign in again. */
const sessionLength = 400 * day;

export type Auth = ReturnType<typeof createAuth>;

let instance: Auth | null = null;

/** Gives the identity service of the settings. */
export function auth(): Auth {
  instance ??= createAuth(database(), authSecret(), ownOrigins(), clock());
  return instance;
}

/**
 * Makes the service that knows readers by a cookie, HttpOnly, SameSite=Lax, and Secure where the site is.
 *
 * @param secret signs the cookie
 * @param origins the application's own, the public one first
 */
export function createAuth(
  database: Database,
  secret: string,
  origins: string[],
  clock = new Clock(database),
) {
  return betterAuth({
    baseURL: origins[0],
    trustedOrigins: origins,
    secret,
    database: prismaAdapter(database, { provider: 'sqlite' }),
    session: { expiresIn: sessionLength, updateAge: day },
    advanced: { cookiePrefix: 'jolma-jol' },
    databaseHooks: {
      session: {
        create: {
          // Nothing here needs to know from where and with what a reader reads.
          before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
    },
    telemetry: { enabled: false },
    plugins: [anonymous(), steadySessions(clock, { length: sessionLength, renewal: day })],
  });
}
