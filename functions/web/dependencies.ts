import { z } from 'zod';
import { trustIssuers, verifyToken } from '../../lib/adapters/oidc.ts';
import { isLocalHost } from '../../lib/adapters/oidc-issuer.ts';
import { oidcLogin } from '../../lib/adapters/oidc-login.ts';
import { staffDirectory } from '../../lib/adapters/staff-directory.ts';
import { readConfig } from '../../lib/kernel/config.ts';
import { config } from '../support/config.ts';
import { logger } from '../support/logger.ts';
import { wiring } from '../support/wiring.ts';
import type { Log, WebParts } from './parts.ts';

const url = z.url({ protocol: /^https?$/ });
const shape = {
  CITIZEN_ISSUER: url,
  CITIZEN_CLIENT_ID: z.string().min(1),
  CITIZEN_CLIENT_SECRET: z.string().default(''),
  STAFF_ISSUER: url,
  STAFF_CLIENT_ID: z.string().min(1),
  STAFF_CLIENT_SECRET: z.string().default(''),
  AGENCY_ISSUER: url,
  /** Where the directory of staff answers: `/units/ASA` with the claims of its people. */
  STAFF_DIRECTORY_URL: url,
  AGENCY_AUDIENCE: z.string().min(1),
  /** How browsers reach us: addresses of the logins follow from it. */
  PUBLIC_URL: url,
  SESSION_SECRET: z.string().min(32, 'at least 32 characters'),
  /** Set in the local stack alone. */
  FRIST_CLOCK_URL: z.string().default(''),
} as const;

const log: Log = {
  info: (message, fields) => logger.info(message, { ...fields }),
  warn: (message, fields) => logger.warn(message, { ...fields }),
  error: (message, fields) => logger.error(message, { ...fields }),
};

let made: WebParts | undefined;

/**
 * What pages and API are made of, once a container.
 * @throws ConfigurationError with all that is missing
 */
export function webParts(): WebParts {
  made ??= make();
  return made;
}

function make(): WebParts {
  const settings = readConfig(shape);
  const issuers = trustIssuers([
    { kind: 'CITIZEN', issuer: settings.CITIZEN_ISSUER, audience: settings.CITIZEN_CLIENT_ID },
    { kind: 'STAFF', issuer: settings.STAFF_ISSUER, audience: settings.STAFF_CLIENT_ID },
    { kind: 'AGENCY', issuer: settings.AGENCY_ISSUER, audience: settings.AGENCY_AUDIENCE },
  ]);
  const publicUrl = settings.PUBLIC_URL.replace(/\/$/, '');
  const login = (issuer: string, clientId: string, secret: string, base: string, acr?: string) =>
    oidcLogin({
      issuer,
      clientId,
      redirectUri: `${publicUrl}${base}/login/callback`,
      afterLogout: `${publicUrl}/`,
      issuers,
      ...(secret === '' ? {} : { clientSecret: secret }),
      ...(acr === undefined ? {} : { acr }),
    });
  const { store, cases, register, archive, persons, executions, clock, sfn } = wiring();
  return {
    store,
    cases,
    register,
    archive,
    persons,
    staff: staffDirectory(
      { baseUrl: settings.STAFF_DIRECTORY_URL, timeoutMs: config().PARTNER_TIMEOUT_MS },
      isLocalHost(settings.STAFF_ISSUER),
    ),
    executions,
    clock,
    sfn,
    log,
    sessionSecret: settings.SESSION_SECRET,
    issuerOrigins: [
      ...new Set([settings.CITIZEN_ISSUER, settings.STAFF_ISSUER].map((issuer) => new URL(issuer).origin)),
    ],
    synthetic: isLocalHost(settings.CITIZEN_ISSUER),
    logins: {
      citizen: login(
        settings.CITIZEN_ISSUER,
        settings.CITIZEN_CLIENT_ID,
        settings.CITIZEN_CLIENT_SECRET,
        '',
        'idporten-loa-high',
      ),
      staff: login(settings.STAFF_ISSUER, settings.STAFF_CLIENT_ID, settings.STAFF_CLIENT_SECRET, '/staff'),
    },
    verifyToken: (token) => verifyToken(token, issuers),
    clockUrl: settings.FRIST_CLOCK_URL === '' ? undefined : settings.FRIST_CLOCK_URL,
  };
}
