export * from './checkAnswer';
export * from './inspectionState';
export * from './measureProgress';
export * from './proposeFinding';
export * from './validateChecklist';
