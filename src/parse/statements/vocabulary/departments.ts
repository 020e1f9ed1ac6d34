import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isWrittenOrganization } from './known-organizations.ts';
import { isKnownProduct } from './known-products.ts';

const functions =
  / (?:control|planning|maintenance|procurement|compliance|assurance|production|development|management|strategy|affairs|resources|delivery|communications)$/iu;

/** "Furnace Control", "Supply Planning": what a department does, which is nobody and no company. */
export const isFunction = (name: string): boolean => functions.test(name);

const departments = new Set(
  `accounting analytics communications compliance data design engineering finance growth hr infrastructure insights it legal logistics
  manufacturing marketing operations partnerships people platform procurement product products purchasing quality recruiting
  research sales security strategy support talent treasury`.split(/\s+/),
);

/** "is in Sales": short names of departments. */
export const isDepartment = (name: string): boolean => departments.has(name.toLowerCase());

const divisions =
  / (?:analytics|engineering|experience|finance|marketing|operations|platforms?|products|research|sales|services|solutions|support|technology)$/iu;

/** "Guest Services", "Field Operations": what a part of a company is called by what it does; "Adobe Analytics" is a company's. */
export const isDivision = (name: string): boolean =>
  (divisions.test(name) || isFunction(name)) &&
  !isWrittenOrganization(name.split(' ')[0] ?? '') &&
  !isKnownProduct(name);

/** "moved to Serving": one word for a kind of work with a capital is rather a department than a company. */
export const isWorkWord = (name: string): boolean =>
  isDepartment(name) || (/(?:ing|ions?|ment|ics|ance)$/iu.test(name) && isOrdinary(name));

/** "on the research side" is said of a department, "on the Vantor side" of a company. */
export const kindOfSide = (name: string): 'team' | 'organization' =>
  name.split(' ').some(isOrdinary) ? 'team' : 'organization';
