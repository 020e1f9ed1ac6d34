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
