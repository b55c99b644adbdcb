/** Turns the vendor's telemetry off. A module of its own, because it must run before Apollo's packages load. */

// eslint-disable-next-line no-restricted-properties -- the packages read it from nowhere else
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
