import { InputError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';

type ValidationProblem = { path: string; message: string };

/** Patterns as people say them; the rest of what a schema asks for reads well enough. */
const PATTERNS: { [message: string]: string } = {
  'must match pattern "\\S"': 'must not be blank',
  'must match pattern "^[a-zA-Z][a-zA-Z0-9-]*:[^:/\\s]+/[^:/\\s]+$"':
    'must be an entity ref of the form kind:namespace/name',
};

function describe(problems: ValidationProblem[]): string {
  return problems
    .map(({ path, message }) => {
      const place = path
        .replace(/^\/(?:body\/?|query\/|params\/)?/, '')
        .replaceAll('/', '.');
      if (message === 'must NOT have additional properties') {
        return `${place} is not a known field`;
      }
      if (message.startsWith('Unknown query parameter')) return message;
      return `${place || 'The body'} ${PATTERNS[message] ?? message}`;
    })
    .join('; ');
}

/** Turns what the validator and the body parsers throw into sentences that name the field. */
export const nameWhatIsWrong: ErrorRequestHandler = (
  error,
  _req,
  _res,
  next,
) => {
  if (error instanceof validatorErrors.BadRequest) {
    next(new InputError(describe(error.errors) || error.message));
  } else if (error instanceof validatorErrors.UnsupportedMediaType) {
    next(
      new InputError(
        `${error.message}; a spreadsheet is sent as xlsx or csv, a photo as an image, anything else as JSON`,
      ),
    );
  } else if (error instanceof InputError) {
    // The body parser strips it of its name.
    next(new InputError(error.message));
  } else if (error.type === 'entity.too.large') {
    next(
      new InputError(
        `The request is too large: ${error.length} bytes, at most ${error.limit} are read`,
      ),
    );
  } else if (error.type === 'entity.parse.failed') {
    next(new InputError(`The body is not valid JSON: ${error.message}`));
  } else {
    next(error);
  }
};
