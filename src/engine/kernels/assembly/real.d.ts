/** The kind of number a binary computes with: the source is compiled once for f32 and once for f64. */
declare type Real = f64;
