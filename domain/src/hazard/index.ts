export { type Chemical, chemicalCatalogue, findChemical } from './chemical-catalogue.ts';
export { type HazardUnit, type MajorHazard, majorHazard } from './major-hazard.ts';
