import { whyUnfit, type Fitting, type Schema } from '../features/agents/schema.ts';

/** What the protocol's kit takes as a schema of a request's parameters (standardschema.dev). */
interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'account-notes';
    readonly validate: (
      params: unknown,
    ) => { readonly value: Value } | { readonly issues: readonly { readonly message: string }[] };
    readonly types?: { readonly input: Value; readonly output: Value };
  };
}

/**
 * Parameters with these fields; others are passed over, since later versions of the protocol may have some. Without it, the
 * kit calls what does not fit an error of the server's own.
 */
export const checkedParams = <Of extends Schema>(schema: Of): StandardSchema<Fitting<Of>> => ({
  '~standard': {
    version: 1,
    vendor: 'account-notes',
    validate(params) {
      const given = Object.entries(params as object).filter(([name]) =>
        Object.hasOwn(schema.properties ?? {}, name),
      );
      const value = Object.fromEntries(given);
      const wrong = whyUnfit(schema, value, 'what is asked');
      return wrong === undefined ? { value: value as Fitting<Of> } : { issues: [{ message: `${wrong}.` }] };
    },
  },
});
