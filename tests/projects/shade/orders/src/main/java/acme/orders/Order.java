package acme.orders;

import acme.domain.Customer;
import io.persistable.Persistable;

/** A type of another module. */
@Persistable
public record Order(int number, Customer customer) {}
