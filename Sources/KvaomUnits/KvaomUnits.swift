// The first file of this layer is on its way.
