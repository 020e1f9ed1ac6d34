import process from 'node:process';

/**
 * What the kit of the protocol takes from its platform. Its validator of schemas is a large one, for forms that a server has
 * clients fill in; ours shows none, so the build puts this in its place.
 */
export { process };

export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error('No forms are shown.');
  }
}
