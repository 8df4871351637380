import { Construct } from 'constructs';

export class SchemaRegistry extends Construct {}
