package ir.khosh.server.requests;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ContenderList;
import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.ContractorNotFound;
import ir.khosh.server.contractors.Contracts;
import ir.khosh.server.contractors.ShiftRoom;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.JalaliDate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** What requests need of a contractor: how they stand for the job, their terms, their places in shifts. */
@Singleton
class Bookings {

    private final ContenderList contenders;
    private final Contracts contracts;
    private final ShiftRoom room;
    private final Regions regions;

    @Inject
    Bookings(ContenderList contenders, Contracts contracts, ShiftRoom room, Regions regions) {
        this.contenders = contenders;
        this.contracts = contracts;
        this.room = room;
        this.regions = regions;
    }

    /** As they stand, but for what is booked: whether there is room is said by {@link #take}. Locks them as well. */
    Contender lockContender(ServiceRequest request, long contractorId) {
        return contenders
                .lockContender(contractorId, request.serviceCode(), regions.selfAndAbove(request.regionId()))
                .orElseThrow(ContractorNotFound::new);
    }

    Contender contender(ServiceRequest request, Assignment assignment) {
        return contenders
                .findContender(
                        assignment.contractorId(), request.serviceCode(), regions.selfAndAbove(request.regionId()))
                .orElseThrow(ContractorNotFound::new);
    }

    ContractTerms termsOf(long contractorId, Instant now) {
        return contracts.termsOf(contractorId, LocalDate.ofInstant(now, JalaliDate.TEHRAN));
    }

    /** As {@link ShiftRoom#lock}: always before a place is taken or given back. */
    void lock(Collection<Long> contractorIds) {
        room.lock(contractorIds);
    }

    boolean take(long contractorId, ShiftSlot slot) {
        return room.take(contractorId, slot);
    }

    void giveBack(Assignment assignment) {
        room.giveBack(assignment.contractorId(), assignment.slot());
    }

    void lockAndGiveBack(Assignment assignment) {
        room.lock(Set.of(assignment.contractorId()));
        giveBack(assignment);
    }

    void gotWork(long contractorId, Instant at) {
        room.gotWork(contractorId, at);
    }

    /** A job that ended before its shift began leaves its place to another. */
    void finishedWork(Assignment assignment, Instant at) {
        room.lock(Set.of(assignment.contractorId()));
        room.finishedWork(assignment.contractorId());
        if (at.isBefore(assignment.slot().startsAt())) {
            giveBack(assignment);
        }
    }
}
